import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProductStatus } from '../../generated/operations.js';

/** What must be seen beside a product's name: that its terms are invented, that it is not on offer. */
export function ProductTags({
  illustrative,
  status,
}: {
  readonly illustrative: boolean;
  readonly status: ProductStatus;
}) {
  const { t } = useTranslation();
  return (
    <>
      {illustrative && <Tag>{t('offer.illustrative')}</Tag>}
      {status !== 'PUBLISHED' && <Tag color="warning">{t(`status.${status}`)}</Tag>}
    </>
  );
}
