const DYNAMIC_IMPORT = /import\((["'`])(\.[^"'`]+)\1\)/g;

/**
 * A page that has pinned the script has said which files it may get, by their addresses: a second address is none of
 * them, and would be run unchecked.
 */
const AGAIN = `const importPatiently=(address)=>import(address).catch((error)=>{
  if(document.querySelector("script[integrity][src*='/roomlet.js']"))throw error;
  return import(address+"?"+Date.now());
});`;

/**
 * Browsers may remember for good that a module could not be fetched (HTML, "fetch a single module script"): somebody who was
 * offline for a moment could never open the chat. So what fails is asked for once more, under an address of its own.
 * @returns {import('rolldown').Plugin}
 */
export function retryImports() {
  return {
    name: 'roomlet:retry-imports',
    renderChunk(code, _chunk, _options, { magicString }) {
      if (!magicString) throw new Error('experimental.nativeMagicString is off');
      const found = [...code.matchAll(DYNAMIC_IMPORT)];
      // By a function for all of them: each address stands there once.
      for (const { 0: text, 2: address, index } of found)
        magicString.overwrite(index, index + text.length, `importPatiently("${address}")`);
      if (found.length > 0) magicString.prepend(AGAIN);
      return { code: magicString };
    },
  };
}
