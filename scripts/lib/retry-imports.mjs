const DYNAMIC_IMPORT = /import\((["'`])(\.[^"'`]+)\1\)/g;

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
      for (const { 0: text, 2: address, index } of code.matchAll(DYNAMIC_IMPORT)) {
        magicString.appendLeft(index + text.length, `.catch(()=>import("${address}?"+Date.now()))`);
      }
      return { code: magicString };
    },
  };
}
