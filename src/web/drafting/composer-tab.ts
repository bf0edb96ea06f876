/** A tab of the platform's own composer. It opens inside the click, because later a browser would block it. */
export interface ComposerTab {
  /** Leads the tab to the composer; false when the browser had blocked the tab. */
  lead: (url: string) => boolean;
  close: () => void;
}

export function openComposerTab(platformName: string): ComposerTab {
  const tab = window.open('about:blank', '_blank');
  if (tab) {
    tab.document.title = `${platformName} composer`;
    tab.document.body.textContent = `Opening ${platformName}’s composer …`;
    // The platform's page must not be able to steer ours.
    tab.opener = null;
  }
  return {
    lead: (url) => {
      if (!tab || tab.closed || !/^https?:/.test(url)) return false;
      tab.location.replace(url);
      return true;
    },
    close: () => tab?.close(),
  };
}
