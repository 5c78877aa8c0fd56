import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SETTINGS_SECTIONS, places, useSettingsSection, type SettingsSection } from '../app/routes.ts';
import { PageHeader } from '../components/PageHeader.tsx';
import { FieldsSection } from '../fields/FieldsSection.tsx';
import { HistorySection } from '../history/HistorySection.tsx';
import { AboutSection } from './AboutSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import classes from './SettingsScreen.module.css';
import { StaffSection } from './StaffSection.tsx';

const sections: Readonly<Record<SettingsSection, () => React.ReactNode>> = {
  general: () => <GeneralSection />,
  desk: () => <DeskSection />,
  fields: () => <FieldsSection />,
  staff: () => <StaffSection />,
  data: () => <DataSection />,
  history: () => <HistorySection />,
  about: () => <AboutSection />,
};

/** Settings, one section at a time. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'app']);
  const current = useSettingsSection() ?? 'general';
  return (
    <div className={classes['page']}>
      <PageHeader title={t('app:settings')} windowTitle={`${t(`section.${current}`)} · ${t('app:settings')}`} />
      <nav aria-label={t('sections')} className={classes['sections']}>
        {SETTINGS_SECTIONS.map((section) => (
          <Link
            key={section}
            to={places.settings(section)}
            className={classes['section']}
            aria-current={section === current ? 'page' : undefined}
          >
            {t(`section.${section}`)}
          </Link>
        ))}
      </nav>
      {sections[current]()}
    </div>
  );
}
