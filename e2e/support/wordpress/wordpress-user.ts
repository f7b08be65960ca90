import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

export type Role = 'administrator' | 'author' | 'subscriber';

/** A post as WordPress answers it. */
export interface Post {
  readonly id: number;
  /** Its address. */
  readonly link: string;
  /** What has been stored of what was written. */
  readonly raw: string;
}

/** Somebody who has logged in to a WordPress, with the cookies and nonces that a browser would send. */
export class WordPressUser {
  readonly #origin: string;
  readonly #cookies: ReadonlyMap<string, string>;

  private constructor(origin: string, cookies: ReadonlyMap<string, string>) {
    this.#origin = origin;
    this.#cookies = cookies;
  }

  static async login(origin: string, role: Role, password: string): Promise<WordPressUser> {
    const response = await fetch(`${origin}/wp-login.php`, {
      method: 'POST',
      redirect: 'manual',
      // WordPress looks whether cookies work at all.
      headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
      body: new URLSearchParams({ log: role, pwd: password, testcookie: '1' }),
    });
    assert.equal(response.status, 302, `${role} is logged in`);
    const pairs = response.headers.getSetCookie().map((line) => line.split(';')[0]?.split('=') ?? []);
    return new WordPressUser(origin, new Map(pairs.map(([name = '', value = '']) => [name, value])));
  }

  /** Asks for a page. `path`: from the origin on. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    return fetch(this.#origin + path, { redirect: 'manual', ...init, headers });
  }

  /** Publishes a post through the REST API, as the editor does. */
  async publish(content: string): Promise<Post> {
    const nonce = await (await this.fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
    const response = await this.fetch('/index.php?rest_route=/wp/v2/posts', {
      method: 'POST',
      headers: { 'x-wp-nonce': nonce, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'A post', content, status: 'publish' }),
    });
    assert.equal(response.status, 201, 'the post is published');
    const post = (await response.json()) as Omit<Post, 'raw'> & {
      readonly content: { readonly raw: string };
    };
    return { id: post.id, link: post.link, raw: post.content.raw };
  }

  /** Has a browser's page be this user's. */
  async sitAt(page: Page): Promise<void> {
    const { hostname } = new URL(this.#origin);
    await page
      .browserContext()
      .setCookie(
        ...[...this.#cookies].map(([name, value]) => ({ name, value, domain: hostname, path: '/' })),
      );
  }
}
