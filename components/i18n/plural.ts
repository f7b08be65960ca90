/** Forms by plural category (Unicode CLDR); a language names those that it has. The first `#` is the number as it writes it. */
export type PluralForms = { readonly other: string } & {
  readonly [C in Intl.LDMLPluralRule]?: string;
};

/** `plural('pl')(3, { one: '# osoba', few: '# osoby', other: '# osób' })` */
export function plural(language: string): (count: number, forms: PluralForms) => string {
  return (count, forms) =>
    (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace(
      '#',
      count.toLocaleString(language),
    );
}
