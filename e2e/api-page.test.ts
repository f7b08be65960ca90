import { describe, it } from 'node:test';
import { Stage } from './support/stage.ts';

const KEY = 'a-key-of-the-tests-that-is-long-enough';

describe('the page of the REST API', () => {
  // Whatever its policy refuses, the page complains of, and then the test fails.
  const stage = new Stage({ browsers: ['chromium', 'firefox'], env: { API_KEYS: KEY } });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`shows every route, and tries one with a key, in ${browser}`, async () => {
      const { person } = await stage.visitor('operator', browser);
      const { page } = person;
      await page.goto(`${stage.service.origin}/api/v1/docs`);
      await page.locator('.auth-wrapper .authorize').click();
      await page.locator('.auth-container input').fill(KEY);
      await page.locator('.auth-btn-wrapper .authorize').click();
      await page.locator('.auth-btn-wrapper .btn-done').click();
      await page.locator('#operations-Rooms-listRooms .opblock-summary-control').click();
      await page.locator('#operations-Rooms-listRooms .try-out__btn').click();
      await page.locator('#operations-Rooms-listRooms .execute').click();
      await page.locator('.live-responses-table ::-p-text("rooms": [])').wait();
    });
  }
});
