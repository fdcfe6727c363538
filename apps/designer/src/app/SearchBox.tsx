import { TextInput } from '@motcua/fields/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { appTexts } from './texts';

type SearchBoxProps = {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
};

/** Searches after a short quiet; while an input method composes, nothing is sent. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const sent = useRef(value);

  useEffect(() => {
    if (text === sent.current || composing.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      latest.current(text.trim());
    }, 250);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(() => {
    if (value !== sent.current.trim()) {
      sent.current = value;
      setText(value);
    }
  }, [value]);

  return (
    <div className="de-search">
      <label className="mc-hidden" htmlFor={id}>
        {label}
      </label>
      <TextInput
        id={id}
        type="search"
        value={text}
        placeholder={label}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          setText(event.currentTarget.value);
        }}
      />
      <span className="mc-hidden">{appTexts.searchHint}</span>
    </div>
  );
}
