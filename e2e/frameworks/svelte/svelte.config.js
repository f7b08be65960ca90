/** Svelte's own defaults; svelte-check would look for them in the repository's Vite configuration. */
export default {};
