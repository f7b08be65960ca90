/** Each icon has a module of its own, so that unbundled tests do not load the other thousands. lucide types only its index. */
declare module 'lucide/dist/esm/icons/*' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];
  export default icon;
}
