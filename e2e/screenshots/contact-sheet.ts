export interface Shot {
  readonly scene: string;
  readonly page: string;
  readonly theme: string;
  /** Relative to the sheet. */
  readonly file: string;
}

/** All pictures on one page, a row for each state. */
export function contactSheet(shots: readonly Shot[]): string {
  const scenes = [...new Set(shots.map(({ scene }) => scene))];
  const rows = scenes.map((scene) => {
    const pictures = shots
      .filter((shot) => shot.scene === scene)
      .map(
        ({ page, theme, file }) =>
          `<a href="${file}"><img src="${file}" loading="lazy" alt="${scene}, ${page}, ${theme}"></a>`,
      );
    return `<h2>${scene}</h2><div>${pictures.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Roomlet, state by state</title>
<style>
body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; background: #888 }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
img { display: block; height: 300px; box-shadow: 0 2px 12px #0006 }
</style>
${rows.join('\n')}
</html>
`;
}
