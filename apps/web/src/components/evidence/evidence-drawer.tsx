import { useWords } from '#components/use-words.ts'

/** The frame of the drawer, with its words in the page's language. It stays closed without scripts: then every figure is a link. */
export function EvidenceDrawer() {
  const { t } = useWords()
  return (
    <dialog id="drawer" className="drawer" aria-label={t('evidence:drawer')}>
      <div className="drawer-bar">
        <button type="button" data-drawer-back="" hidden>
          {t('evidence:back')}
        </button>
        <a data-drawer-page="" href="#main">
          {t('evidence:as-page')}
        </a>
        <button type="button" data-drawer-close="">
          {t('evidence:close')}
        </button>
      </div>
      <p role="status" data-drawer-loading="" hidden>
        {t('evidence:loading')}
      </p>
      <p role="alert" data-drawer-failed="" hidden>
        {t('evidence:failed')}
      </p>
      <div className="drawer-body" data-drawer-body="" tabIndex={-1} />
    </dialog>
  )
}
