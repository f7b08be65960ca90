/** What the analyzer exports beside the types that it ships. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema';

  /** The compiler that the analyzer brings with it: it reads no syntax tree of another one. */
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(fileName: string, text: string, target: number, setParentNodes: boolean): object;
  };
  export function create(options: {
    readonly modules: readonly object[];
    readonly plugins?: readonly object[];
    readonly context?: Readonly<Record<string, unknown>>;
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly object[];
}
