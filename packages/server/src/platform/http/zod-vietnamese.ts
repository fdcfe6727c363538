/** What zod finds wrong, said in Vietnamese. */
type Issue = {
  readonly message: string;
  readonly code?: string;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly keys?: readonly unknown[];
  readonly values?: readonly unknown[];
  readonly input?: unknown;
};

export function explainIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `phải là ${names[String(issue.expected)] ?? String(issue.expected)}.`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `cần ít nhất ${String(issue.minimum)} ${units[issue.origin]}.`
        : `không được nhỏ hơn ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `không được quá ${String(issue.maximum)} ${units[issue.origin]}.`
        : `không được lớn hơn ${String(issue.maximum)}.`;
    case 'invalid_format':
      return 'chưa đúng khuôn.';
    case 'unrecognized_keys':
      return `có mục lạ: ${(issue.keys ?? []).map(String).join(', ')}.`;
    case 'invalid_value':
      return `chỉ nhận một trong: ${(issue.values ?? []).map(String).join(', ')}.`;
    default:
      return 'chưa hợp lệ.';
  }
}

const names: { readonly [expected: string]: string } = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai',
  array: 'một danh sách',
  object: 'một nhóm mục',
  record: 'một nhóm mục',
};

const units = { string: 'ký tự', array: 'mục' } as const;
