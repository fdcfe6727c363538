import type { JsonSchemaObject } from '@motcua/schema';
import { objectOf, textOf } from './read-value';
import type { UploadedPaper } from './services';

/** Largest file that the uploads accept, in bytes. */
export const MAX_FILE_SIZE = 20 * 1024 * 1024;

/** The fragment of one stored file, as `services.upload` gives it. */
export const paperSchema = (mediaTypes: readonly string[]): JsonSchemaObject => ({
  type: 'object',
  properties: {
    uploadId: { type: 'string', minLength: 1, maxLength: 128 },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    size: { type: 'integer', minimum: 1, maximum: MAX_FILE_SIZE },
    mediaType: { enum: [...mediaTypes] },
  },
  required: ['uploadId', 'name', 'size', 'mediaType'],
  additionalProperties: false,
});

export function paperOf(value: unknown): UploadedPaper | null {
  const paper = objectOf(value);
  if (!paper || typeof paper.uploadId !== 'string') return null;
  return {
    uploadId: paper.uploadId,
    name: textOf(paper.name),
    size: typeof paper.size === 'number' ? paper.size : 0,
    mediaType: textOf(paper.mediaType),
  };
}

/** What the fragment allows: media types and the largest size. */
export function paperLimits(schema: JsonSchemaObject): {
  readonly mediaTypes: readonly string[];
  readonly maxSize: number;
} {
  const properties = objectOf(schema.properties);
  const types = objectOf(properties?.mediaType)?.enum;
  const size = objectOf(properties?.size)?.maximum;
  return {
    mediaTypes: Array.isArray(types) ? types.filter((type): type is string => typeof type === 'string') : [],
    maxSize: typeof size === 'number' ? size : MAX_FILE_SIZE,
  };
}

/** `1,4 MB`, `812 KB`. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1
    ? `${megabytes.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi-VN')} KB`;
}

/** Names that people know of the media types that the product takes. */
export const mediaTypeNames: { readonly [mediaType: string]: string } = {
  'application/pdf': 'PDF',
  'image/jpeg': 'ảnh JPG',
  'image/png': 'ảnh PNG',
  'image/webp': 'ảnh WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
};

/** Sentences for the rules of a stored file. */
export const explainPaper = {
  minLength: 'Tệp của “{label}” chưa tải xong. Tải lại.',
  maxLength: 'Tên tệp của “{label}” quá dài. Đổi tên ngắn hơn rồi tải lại.',
  minimum: 'Tệp của “{label}” rỗng. Chọn tệp khác.',
  maximum: 'Tệp của “{label}” quá lớn. Chọn tệp nhỏ hơn.',
  enum: 'Loại tệp của “{label}” không được nhận. Chọn tệp khác.',
} as const;
