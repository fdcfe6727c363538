import { expect, test } from '../journey';
import { SignInPage } from '../pages/SignInPage';

const never = ['unsafe-inline', 'unsafe-eval', 'http:', 'https:', '*'];

test('every page comes with one strict policy, whoever serves it', async ({ as }) => {
  const page = await as(null);
  const signIn = page.waitForResponse((response) => response.url().includes('/oidc/interaction/'));
  await page.goto('/auth/login?returnTo=/ho-so');
  const answers = [
    await signIn,
    await page.request.get('/', { headers: { accept: 'text/html' } }),
    await page.request.get('/designer/bieu-mau', { headers: { accept: 'text/html' } }),
    await page.request.get('/khong-co-trang-nay', { headers: { accept: 'text/html' } }),
    await page.request.get('/api/docs'),
    await page.request.get('/api/v1/procedures'),
    await page.request.get('/api/v1/khong-co'),
    await page.request.get('/oidc/khong-co'),
    await page.request.get('/oidc/.well-known/openid-configuration'),
    await page.request.get('/assets/khong-co.js'),
  ];
  for (const answer of answers) {
    await test.step(answer.url(), async () => {
      const headers = answer.headers();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      for (const source of never) expect(policy.split(/[\s;]+/)).not.toContain(source);
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    });
  }
});

test('an unknown asset is not answered with a page', async ({ as }) => {
  const page = await as(null);
  const answer = await page.request.get('/assets/khong-co.js', { headers: { accept: 'text/html' } });
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
});

test('signing in and out leaves a cookie that no script reads, and none', async ({ as }) => {
  const page = await as(null);
  await new SignInPage(page).signIn('dang-vien', '/ho-so');
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ của tôi' })).toBeVisible();
  const ours = async () => (await page.context().cookies()).filter(({ name }) => name === 'motcua');
  expect(await ours()).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax', path: '/' })]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
  expect(await ours()).toEqual([]);
  expect((await page.request.get('/api/v1/me')).status()).toBe(401);
});

test('a sign-in never leads to another host', async ({ as }) => {
  const page = await as(null);
  await new SignInPage(page).signIn('dang-vien', '//example.com/x');
  await expect(page.getByRole('heading', { level: 1, name: 'Đồng chí cần làm thủ tục gì?' })).toBeVisible();
});

test('the API reference is read without breaking the policy', async ({ as }) => {
  const page = await as(null);
  await page.goto('/api/docs');
  await expect(page.getByText('Nộp hồ sơ. Tiêu đề Idempotency-Key bắt buộc')).toBeVisible();
  await expect(page.getByText('/api/v1/procedures/{code}', { exact: true })).toBeVisible();
});

test('the filler fetches no designer, no rjsf before a form, no validator library at all', async ({ as }) => {
  const page = await as('dang-vien');
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname));
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Chuyển sinh hoạt đảng chính thức' })).toBeVisible();
  const first = fetched.filter((path) => path.endsWith('.js'));
  expect(first.length).toBeGreaterThan(0);
  expect(first.filter((path) => /designer|SectionForm|Renderer|Desk|ajv/i.test(path))).toEqual([]);
  await page.goto('/thu-tuc/2.002768');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByRole('link', { name: /^Điền/ }).first().click();
  await expect(page.getByLabel('Họ và tên')).toBeVisible();
  expect(fetched.filter((path) => /designer|Desk|ajv/i.test(path))).toEqual([]);
  expect(fetched.filter((path) => path.endsWith('/validator.js')).length).toBeGreaterThan(0);
});
