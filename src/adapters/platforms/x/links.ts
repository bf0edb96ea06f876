/** Addresses of X that a person opens in a browser. `webUrl` has no slash at its end. */

export function postUrl(webUrl: string, handle: string, id: string): string {
  return `${webUrl}/${handle}/status/${id}`;
}

/** X's own composer, with the text filled in and set to answer the post. */
export function composerUrl(webUrl: string, inReplyTo: string, text: string): string {
  return `${webUrl}/intent/tweet?in_reply_to=${encodeURIComponent(inReplyTo)}&text=${encodeURIComponent(text.toWellFormed())}`;
}

/** Opens a private message to the account with this id. */
export function messageUrl(webUrl: string, accountId: string): string {
  return `${webUrl}/messages/compose?recipient_id=${encodeURIComponent(accountId)}`;
}
