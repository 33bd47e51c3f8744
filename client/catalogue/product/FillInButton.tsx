import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Leads to the first question that stands open in the explanation; absent where no fact is missing. */
export function FillInButton({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Button type="primary" onClick={openFirstQuestion}>
      {t('product.fillIn', { count })}
    </Button>
  );
}

function openFirstQuestion(): void {
  const question = document.querySelector<HTMLDetailsElement>('details.missing-facts');
  if (!question) return;
  question.open = true;
  question.querySelector('summary')?.focus();
}
