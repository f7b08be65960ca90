/** Attributes that take one of a few values. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: ['auto', 'light', 'dark'],
  'call-mode': ['auto', 'ring'],
  layout: ['auto', 'grid', 'spotlight'],
};
