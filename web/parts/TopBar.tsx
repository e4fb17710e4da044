import { Link } from '@tanstack/react-router'
import type { Overview } from '../../server/office/office'
import { carried, useAddress } from '../address/use-address'
import { chooseLanguage } from '../text/i18n'
import { useWords } from '../text/use-words'
import { AsOf } from './AsOf'
import { Bell } from './Bell'
import { May } from './May'
import { PeriodPicker } from './PeriodPicker'
import { Tag } from './Tag'
import { ThemeSwitch } from './ThemeSwitch'
import css from './TopBar.module.css'
import { Who } from './Who'

/** Product, period, as-of and the marks that hold for every figure. */
export function TopBar({ overview }: { overview: Overview | undefined }) {
  const { t, language } = useWords()
  return (
    <header className={css.top}>
      <Brand />
      {overview?.defaultPeriod && (
        <>
          <PeriodPicker />
          <May action="figures">
            <AsOf />
          </May>
          {overview.sample && <Tag title={t('tag.sampleHint')}>{t('tag.sample')}</Tag>}
        </>
      )}
      <div className={css.right}>
        <Bell />
        <Who />
        <ThemeSwitch className={css.theme} />
        <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </div>
    </header>
  )
}

function Brand() {
  const { t } = useWords()
  return (
    <Link to="/" search={carried(useAddress())} className={css.brand}>
      {t('product.name')}
    </Link>
  )
}
