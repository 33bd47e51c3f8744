import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';
import { outcomes } from '../../shared/outcome/outcomes.js';
import { DemoChooser } from './DemoChooser.js';
import { HeadlineFigures } from './HeadlineFigures.js';
import { StartForm } from './StartForm.js';
import './home.css';

/** The way in: one field, one button, and what the outcomes mean. */
export function Component() {
  const { t } = useTranslation();
  return (
    <div className="page home">
      <PageHeading>{t('home.title')}</PageHeading>
      <p className="lead">{t('home.purpose')}</p>
      <StartForm />
      <DemoChooser />
      <p className="hint">{t('home.privacy')}</p>
      <section aria-labelledby="how">
        <h2 id="how">{t('home.how')}</h2>
        <ol className="home__how">
          <li>{t('home.how1')}</li>
          <li>{t('home.how2')}</li>
          <li>{t('home.how3')}</li>
        </ol>
      </section>
      <section aria-labelledby="outcomes">
        <h2 id="outcomes">{t('home.outcomes')}</h2>
        <dl className="home__outcomes">
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>
                <OutcomeMark outcome={outcome} />
              </dt>
              <dd>{t(`home.${outcome}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <HeadlineFigures />
    </div>
  );
}
