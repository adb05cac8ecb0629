import { use, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { addresses } from '#addresses.ts'
import { EvidenceDrawer } from '#components/evidence/evidence-drawer.tsx'
import { AsOfNotice } from '#components/as-of-notice.tsx'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { DocumentFrameContext } from '#document-frame.ts'
import { inLanguage, otherLanguage } from '#language.ts'
import { isStaffPath, staffAddresses } from '#staff-addresses.ts'

function Header() {
  const { language, t } = useWords()
  const { pathname, search } = useLocation()
  const other = otherLanguage(language)
  return (
    <header className="site-header">
      <div className="measure-wide">
        <Link className="site-name" to={addresses.home(language)}>
          {t('site:name')}
        </Link>
        {isStaffPath(pathname) ? (
          <span className="workspace-name">{t('staff-frame:workspace')}</span>
        ) : (
          <nav aria-label={t('site:nav')}>
            <Link to={addresses.home(language)}>{t('site:nav-districts')}</Link>
            <Link to={addresses.compare(language)}>{t('compare:nav')}</Link>
            <Link to={addresses.learn(language)}>{t('learn:nav')}</Link>
            <Link to={addresses.reading(language)}>{t('site:nav-reading')}</Link>
            <Link to={addresses.words(language)}>{t('site:nav-words')}</Link>
            <Link to={addresses.search(language)}>{t('search:title')}</Link>
          </nav>
        )}
        <a className="language-switch" href={inLanguage(other, pathname, search)} hrefLang={other} lang={other} title={t('site:other-language-label')}>
          {t('site:other-language')}
        </a>
      </div>
    </header>
  )
}

function Footer() {
  const { language, t } = useWords()
  const staff = isStaffPath(useLocation().pathname)
  return (
    <footer className="site-footer">
      <div className="measure-wide">
        <p>{t('site:footer-what')}</p>
        <p>{t('site:footer-figures')}</p>
        <p>{t(staff ? 'staff-frame:footer-privacy' : 'site:footer-privacy')}</p>
        <nav aria-label={t('site:footer-nav')}>
          <Link to={addresses.learn(language)}>{t('learn:title')}</Link>
          <Link to={addresses.reading(language)}>{t('site:nav-reading')}</Link>
          <Link to={addresses.tags(language)}>{t('trust:tags-title')}</Link>
          <Link to={addresses.checkUs(language)}>{t('trust:check-title')}</Link>
          <Link to={addresses.words(language)}>{t('site:words-title')}</Link>
          <Link to={addresses.gaps(language)}>{t('site:nav-gaps')}</Link> <Link to={addresses.corrections(language)}>{t('corrections:title')}</Link>{' '}
          <Link to={addresses.data(language)}>{t('data:title')}</Link> <Link to={staffAddresses.home(language)}>{t('staff-frame:door')}</Link>
        </nav>
      </div>
    </footer>
  )
}

/** What paper needs and a screen does not: where the page stands, which data it shows, and when it was printed. */
function PrintFooter() {
  const { t } = useWords()
  const { origin, dataVersion } = use(DocumentFrameContext)
  const { pathname, search } = useLocation()
  return (
    <p className="print-footer">
      {t('site:printed-from')} {origin}
      {pathname}
      {search} · {t('site:data-version', { version: dataVersion })} · {t('site:printed-on')} <span data-printed-on="">________________</span>
    </p>
  )
}

/** What stands around every page, error pages too. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      <a className="skip" href="#main">
        {t('site:skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <AsOfNotice />
        {children}
      </main>
      <Footer />
      <PrintFooter />
      <EvidenceDrawer />
    </>
  )
}
