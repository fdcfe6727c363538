export const historyTexts = {
  title: 'Lịch sử',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoStep: (label: string) => `Hoàn tác: ${label}`,
  redoStep: (label: string) => `Làm lại: ${label}`,
  start: 'Lúc mở biểu mẫu',
  undone: 'đã hoàn tác',
  empty: 'Chưa có bước nào',
  emptyText: 'Mỗi thay đổi trong lần mở này hiện ở đây bằng lời; chọn một bước để quay về lúc đó.',
} as const;
