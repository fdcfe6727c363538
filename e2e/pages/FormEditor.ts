import { expect, type Locator, type Page } from '@playwright/test';

/** Soạn biểu mẫu: palette on the left, the page in the middle, properties on the right. */
export class FormEditor {
  constructor(readonly page: Page) {}

  async open(slug: string) {
    await this.page.goto(`/designer/bieu-mau/${slug}`);
    await expect(this.canvas).toBeVisible();
  }

  get canvas(): Locator {
    return this.page.getByRole('group', { name: 'Trang đang soạn' });
  }

  get properties(): Locator {
    return this.page.getByRole('complementary', { name: 'Thuộc tính' });
  }

  /** An item on the page, by its label. */
  item(label: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`: ${literally(label)}(, bắt buộc)?(, đã chọn)?$`) });
  }

  /** Labels of the fields that stand in a section, from the top down. */
  async fieldsOf(section: string): Promise<string[]> {
    const names = await this.item(section)
      .getByRole('group')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('aria-label') ?? ''));
    return names.flatMap((name) => /^[^:]+: (.*?)(?:, bắt buộc)?(?:, đã chọn)?$/.exec(name)?.[1] ?? []);
  }

  offer(type: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Thêm và cấu trúc' })
      .getByRole('button', { name: type, exact: true });
  }

  /** Drags a kind of field from the palette to the lower right of an item: below it, or beside it when it is narrow. */
  async dragAfter(type: string, label: string) {
    const to = this.item(label);
    await to.scrollIntoViewIfNeeded();
    const box = await to.boundingBox();
    if (!box) throw new Error(`${label} is not on the screen`);
    const targetPosition = { x: box.width - 12, y: box.height - 6 };
    await this.offer(type).dragTo(to, { targetPosition, steps: 8 });
  }

  async rename(label: string, next: string) {
    await this.item(label).click();
    await this.properties.getByRole('textbox', { name: /^Nhãn/ }).fill(next);
    await expect(this.item(next)).toBeVisible();
  }

  /** The form's own title, offered while nothing on the page is chosen. */
  async retitle(title: string) {
    await this.properties.getByRole('textbox', { name: 'Tên biểu mẫu' }).fill(title);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async setBasis(purpose: string, document: string, article: string) {
    await this.properties.getByRole('tab', { name: 'Căn cứ' }).click();
    await this.properties.getByRole('textbox', { name: 'Mục đích thu thập' }).fill(purpose);
    await this.properties.getByRole('button', { name: 'Thêm căn cứ' }).click();
    await this.properties.getByRole('textbox', { name: 'Văn bản' }).fill(document);
    await this.properties.getByRole('textbox', { name: 'Điều, khoản, mục' }).fill(article);
    await this.properties.getByRole('textbox', { name: 'Điều, khoản, mục' }).blur();
  }

  undo(): Locator {
    return this.page.getByRole('button', { name: /^Hoàn tác/ });
  }

  redo(): Locator {
    return this.page.getByRole('button', { name: /^Làm lại/ });
  }

  async goToPage(title: string) {
    await this.page.getByRole('navigation', { name: 'Các trang' }).getByRole('button', { name: title }).click();
  }

  /** The server has taken the last change. */
  async expectSaved() {
    await expect(this.page.getByRole('status').filter({ hasText: /^đã lưu lúc/ })).toBeVisible();
  }

  async openPreview(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Xem thử' }).click();
    return this.page.getByRole('dialog', { name: /^Xem thử/ });
  }

  async handOver() {
    await this.page.getByRole('button', { name: 'Chuyển công bố' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Chuyển bản nháp cho người công bố' });
    await dialog.getByRole('button', { name: 'Chuyển công bố' }).click();
    await expect(this.page.getByText('Đã chuyển cho người công bố.')).toBeVisible();
  }
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
