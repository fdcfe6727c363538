import { instantOf } from '@motcua/schema';
import { formatMoment } from '../moment';
import { objectOf, textOf } from '../read-value';
import type { RendererProps } from '../section/renderer';
import { useFieldServices, useFieldTexts } from '../section/services-context';
import { Button, Icon, Row } from '../ui';

export function SignatureRenderer({ id, value, onChange, onLeave, ...props }: RendererProps) {
  const { signer, now } = useFieldServices();
  const texts = useFieldTexts();
  const signature = objectOf(value);
  const open = !props.readOnly && !props.disabled;
  if (signature) {
    return (
      <Row>
        <Icon name="check" />
        <span role="status">{texts.signedBy(textOf(signature.signerName), formatMoment(textOf(signature.at)))}</span>
        {open && (
          <Button id={`${id}-0`} look="quiet" onClick={() => onChange(undefined)}>
            {texts.signAgain}
          </Button>
        )}
      </Row>
    );
  }
  if (!signer) return <p className="mc-field-hint">{texts.nobodySigns}</p>;
  return (
    <Row>
      <Button
        id={`${id}-0`}
        disabled={!open}
        aria-describedby={props.describedBy}
        onClick={() => {
          onChange({ signerId: signer.id, signerName: signer.name, at: instantOf(now().getTime()) });
          onLeave();
        }}
      >
        <Icon name="edit" />
        {texts.signAs(signer.name)}
      </Button>
    </Row>
  );
}
