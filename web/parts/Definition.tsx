import type { ReactNode } from 'react'
import type { IndicatorDefinition } from '../../server/office/office'
import { useWords } from '../text/use-words'
import css from './Definition.module.css'
import { Tag } from './Tag'

/** An indicator's definition: formula, clause with its words, rule, choices; more terms may follow. */
export function Definition({ indicator, children }: { indicator: IndicatorDefinition; children?: ReactNode }) {
  const { t, name } = useWords()
  return (
    <dl className={css.definition}>
      <dt>{t('explain.formula')}</dt>
      <dd>{t('explain.formulaText', { indicator: name(indicator.names), formula: name(indicator.formula) })}</dd>
      <dt>{t('explain.subject')}</dt>
      <dd>{name(indicator.subject)}</dd>
      <dt>{t('explain.clause')}</dt>
      <dd>
        {indicator.clause.ref}
        <q lang="zh-CN">{indicator.clause.text}</q>
      </dd>
      <dt>{t('explain.rule')}</dt>
      <dd>{name(indicator.rule)}</dd>
      {indicator.choices.length > 0 && (
        <>
          <dt>{t('explain.choices')}</dt>
          <dd>
            <ul>
              {indicator.choices.map((choice) => (
                <li key={choice.zh}>
                  {name(choice)} <Tag title={t('tag.choiceHint')}>{t('tag.choice')}</Tag>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {children}
    </dl>
  )
}
