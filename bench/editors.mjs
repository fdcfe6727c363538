/** The three editors, each opened by its own pages and driven by the mouse and the keyboard as its people do. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { formIoForm, formJsSchema } from './editor-forms.mjs';
import { send, signIn } from './product.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const formJs = ['node_modules', '@bpmn-io', 'form-js', 'dist'];
const formIo = ['node_modules', '@formio', 'js', 'dist'];
const bootstrap = ['node_modules', 'bootstrap', 'dist', 'css', 'bootstrap.min.css'];

/** The peers' pages with their distributed bundles, packed once. */
export function servePeers(definition) {
  const files = new Map();
  const put = (path, type, body) => files.set(path, { type, body: gzipSync(body) });
  const putFile = (path, type, ...at) => put(path, type, readFileSync(join(here, ...at)));
  for (const name of ['form-js', 'form-io']) putFile(`/${name}.html`, 'text/html', 'pages', `${name}.html`);
  for (const name of ['form-js.css', 'form-js-editor.css', 'properties-panel.css', 'draggle.css'])
    putFile(`/form-js/${name}`, 'text/css', ...formJs, 'assets', name);
  putFile('/form-js/form-editor.js', 'text/javascript', ...formJs, 'form-editor.umd.js');
  putFile('/form-io/bootstrap.css', 'text/css', ...bootstrap);
  putFile('/form-io/formio.css', 'text/css', ...formIo, 'formio.full.min.css');
  putFile('/form-io/formio.js', 'text/javascript', ...formIo, 'formio.full.min.js');
  put('/form-js.json', 'application/json', JSON.stringify(formJsSchema(definition)));
  put('/form-io.json', 'application/json', JSON.stringify(formIoForm(definition)));
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'content-encoding': 'gzip' });
    response.end(file.body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let drafts = 0;

/** A new draft of our own that the designer may edit; gives its address in the designer and the cookies of that person. */
export async function ourDraft(origin, definition) {
  const designer = await signIn(origin, 'thiet-ke');
  drafts += 1;
  const { code } = await send(designer, 'POST', '/forms/import', {
    definition: { ...definition, code: `0.000001.TĐ${drafts}` },
  });
  const cookies = designer.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
  return { address: `${origin}/designer/bieu-mau/${encodeURIComponent(code)}`, cookies };
}

/**
 * How each is driven. `fields` counts the fields of the first section; `label` leads to the box in which a field's
 * label is typed; `offer` is what is dragged from the palette, `onto` the field above whose middle it is let go.
 */
export const editors = {
  ours: {
    shows: '.de-canvas-page [data-kind="field"]',
    fields: '[data-item="s_lon0000"] [data-kind="field"]',
    label: async (page) => {
      await page.locator('[data-item="f_lon0002"]').click({ position: { x: 6, y: 6 } });
      return page.getByRole('textbox', { name: /^Nhãn/ });
    },
    offer: (page) =>
      page.getByRole('complementary', { name: 'Thêm và cấu trúc' }).getByRole('button', { name: 'Chữ', exact: true }),
    onto: (page) => page.locator('[data-item="f_lon0002"]'),
  },
  'form-js': {
    shows: '.fjs-editor-container .fjs-form-field',
    fields: '[data-id="s_lon0000"] .fjs-element',
    label: async (page) => {
      await page.locator('[data-id="f_lon0002"]').click({ position: { x: 6, y: 6 } });
      await page.locator('.bio-properties-panel-group-header').filter({ hasText: 'General' }).click();
      return page.locator('#bio-properties-panel-label');
    },
    offer: (page) => page.locator('.fjs-palette-field[data-field-type="textfield"]'),
    onto: (page) => page.locator('[data-id="f_lon0002"]'),
  },
  'Form.io': {
    shows: '.formarea .builder-component',
    fields: '.formio-component-slon0000 .builder-component',
    label: async (page) => {
      const field = page.locator('.builder-component').filter({ has: page.locator('.formio-component-truong0002') });
      await field.last().hover();
      await field.last().locator('[ref="editComponent"]').first().click();
      return page.locator('.formio-dialog input[name="data[label]"]');
    },
    offer: (page) => page.locator('.formcomponent[data-type="textfield"]').first(),
    onto: (page) => page.locator('.formio-component-truong0002').first(),
  },
};
