/** Resolves once an element has come to rest, which while it fades in has other colours than when it is read. */
export async function arrived(element: Element): Promise<void> {
  await Promise.all(element.getAnimations().map(({ finished }) => finished));
}
