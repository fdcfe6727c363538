import type { Content } from '@motcua/schema';
import { memo } from 'react';
import { useSectionLook } from '../section/section-context';
import { Notice } from '../ui';

/** Words between fields, as plain paragraphs. */
export const ContentRenderer = memo(function ContentRenderer({ item }: { readonly item: Content }) {
  const { texts } = useSectionLook();
  const paragraphs = (texts[`${item.id}.text`] ?? item.text).split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const body = paragraphs.map((text) => (
    <p key={text} className="mc-content-paragraph">
      {text}
    </p>
  ));
  if (item.tone === 'note') return <Notice kind="info">{body}</Notice>;
  if (item.tone === 'warning') return <Notice kind="warning">{body}</Notice>;
  return <div className="mc-content">{body}</div>;
});
