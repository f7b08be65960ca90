import type { Page } from 'puppeteer-core';
import type { Look } from '../../synthetic/inspect-styles.ts';

/** Runs in the page. */
function look(): readonly Look[] {
  // What comes of how much there is on the page.
  const measured =
    /width|height|(?:block|inline)-size|^(?:perspective|transform)-origin|^(?:inset|top|left|right|bottom)/;
  return [...document.querySelectorAll('body, body *')]
    .filter((element) => !element.closest('.wp-block-roomlet-room, video-room, script'))
    .map((element) => {
      const computed = getComputedStyle(element);
      const names = [...computed].filter((name) => !measured.test(name));
      return {
        name: `${element.localName}.${element.className}`,
        box: '',
        style: Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)])),
      };
    });
}

/** How a page looks around its room: computed styles of everything that is a theme's own. */
export function looksAround(page: Page): Promise<readonly Look[]> {
  return page.evaluate(look);
}
