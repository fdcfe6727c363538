import { html } from 'hono/html';
import type { DemoAccount } from './demo-provider';

type Shown = { uid: string; accounts: readonly DemoAccount[] } | { refused: true };

/** The demo provider's only page: one button an account, a plain form, no script. */
export function demoSignInPage(shown: Shown): string {
  const body = 'refused' in shown ? refusedText() : choice(shown.uid, shown.accounts);
  return String(html`<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Đăng nhập trình diễn · Một Cửa</title>
    <link rel="stylesheet" href="/oidc/demo.css" />
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>
`);
}

const refusedText = () => html`
  <h1>Lượt đăng nhập này không còn dùng được</h1>
  <p>Có thể trang đã mở quá lâu. Mời quay lại và đăng nhập lần nữa.</p>
  <p><a href="/">Về trang đầu</a></p>
`;

const choice = (uid: string, accounts: readonly DemoAccount[]) => html`
  <h1>Đăng nhập trình diễn</h1>
  <p>Chọn một tài khoản. Mọi người và mọi dữ liệu ở đây đều hư cấu; không cần mật khẩu.</p>
  <form method="post" action="/oidc/interaction/${uid}">
    <ul>
      ${accounts.map(
        ({ login, name, about }) => html`
          <li>
            <button name="login" value="${login}">
              <strong>${name}</strong>
              <span>${about}</span>
              <code>${login}</code>
            </button>
          </li>
        `,
      )}
    </ul>
  </form>
`;

export const demoStyle = `
:root { color-scheme: light dark; --text: #1c1b1a; --quiet: #5d5855; --paper: #faf9f7; --card: #ffffff; --line: #d9d4cf; --accent: #9f1d20; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2efec; --quiet: #b9b2ac; --paper: #1b1918; --card: #262322; --line: #4a4542; --accent: #f08a86; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.6 'Be Vietnam Pro', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.3; }
p { margin: 0 0 1.25rem; color: var(--quiet); }
a { color: var(--accent); }
ul { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); margin: 0; padding: 0; list-style: none; }
button { display: grid; gap: 0.125rem; width: 100%; min-height: 44px; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); color: inherit; font: inherit; text-align: start; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button span { color: var(--quiet); font-size: 0.9375rem; }
button code { color: var(--quiet); font-size: 0.8125rem; }
`;
