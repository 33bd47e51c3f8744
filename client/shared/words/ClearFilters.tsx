import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Clears the filters of the bar it stands in. Gone once that is done, it hands the focus to the bar's first field. */
export function ClearFilters({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      type="link"
      onClick={({ currentTarget }) => {
        const bar = currentTarget.closest('.filter-bar');
        onClear();
        bar?.querySelector<HTMLElement>('input, select')?.focus();
      }}
    >
      {t('filter.clear')}
    </Button>
  );
}
