export { Button, type ButtonLook, type ButtonProps, IconButton, type IconButtonProps } from './Button';
export { Chip, type ChipProps, type Tone } from './Chip';
export { Combobox, type ComboboxOption, type ComboboxProps } from './Combobox';
export { classes } from './classes';
export { Dialog, type DialogProps } from './Dialog';
export { describedBy, FieldFrame, type FieldFrameProps, type FieldMessage, FieldMessages } from './FieldFrame';
export { Icon, type IconName } from './Icon';
export {
  Checkbox,
  type Choice,
  RadioGroup,
  type RadioGroupProps,
  Select,
  type SelectProps,
  Switch,
  TextArea,
  type TextAreaProps,
  TextInput,
  type TextInputProps,
} from './inputs';
export { UiLanguageProvider, type UiLanguageProviderProps } from './language';
export { Row, type RowProps, Sheet, Stack, Table } from './layout';
export { Menu, type MenuItem, type MenuProps } from './Menu';
export { matches } from './matches';
export { EmptyState, type EmptyStateProps, Notice, type NoticeKind, type NoticeProps } from './Notice';
export { Pagination, type PaginationProps } from './Pagination';
export { Progress, Skeleton, Spinner } from './Progress';
export { type Tab, Tabs, type TabsProps } from './Tabs';
export { type Toast, ToastRegion, useToast } from './Toast';
export { VisuallyHidden } from './VisuallyHidden';
