/** What a sandbox around this page has taken from it (HTML, "sandboxing"). */
export interface SandboxFacts {
  /** Without `allow-same-origin`: no devices, no storage. */
  readonly opaqueOrigin: boolean;
  /** Tokens of the frame's `sandbox` attribute; `null` without one, or where the frame belongs to a page of another origin. */
  readonly tokens: readonly string[] | null;
}

export function sandboxFacts(): SandboxFacts {
  return { opaqueOrigin: globalThis.origin === 'null', tokens: tokensOf(globalThis.frameElement) };
}

function tokensOf(frame: Element | null): readonly string[] | null {
  return frame?.getAttribute('sandbox')?.split(/\s+/).filter(Boolean) ?? null;
}
