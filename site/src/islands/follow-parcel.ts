// <follow-parcel data-key data-page data-on data-off data-done data-failed>: a button that lets this
// browser be told of the parcel by web push. Nothing is shown where a browser cannot.
class FollowParcel extends HTMLElement {
  #button = document.createElement('button');
  #status = document.createElement('p');

  async connectedCallback(): Promise<void> {
    if (!('serviceWorker' in navigator && 'PushManager' in window)) return;
    this.#button.type = 'button';
    this.#button.className = 'btn second';
    this.#status.setAttribute('role', 'status');
    this.#button.addEventListener('click', () => void this.#toggle());
    const registration = await navigator.serviceWorker.getRegistration('/push.js');
    const known = await registration?.pushManager.getSubscription();
    this.#show(known != null && this.#isFollowed());
    this.append(this.#button, this.#status);
  }

  async #toggle(): Promise<void> {
    const { done = '', failed = '' } = this.dataset;
    const isFollowing = this.#button.dataset.following === 'true';
    this.#button.disabled = true;
    const isOver = await this.#change(isFollowing ? 'unfollow' : 'follow').catch(() => false);
    this.#button.disabled = false;
    this.#status.textContent = !isOver ? failed : isFollowing ? '' : done;
    if (isOver) this.#show(!isFollowing);
  }

  async #change(how: 'follow' | 'unfollow'): Promise<boolean> {
    const { key = '', page = '' } = this.dataset;
    await navigator.serviceWorker.register('/push.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription =
      (await pushManager.getSubscription()) ??
      (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
    const { ok } = await fetch(`${page}/${how}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(subscription),
    });
    if (ok && how === 'follow') localStorage.setItem(this.#mark(), '1');
    if (ok && how === 'unfollow') localStorage.removeItem(this.#mark());
    return ok;
  }

  #show(isFollowing: boolean): void {
    const { on = '', off = '' } = this.dataset;
    this.#button.dataset.following = String(isFollowing);
    this.#button.textContent = isFollowing ? off : on;
  }

  /** Which parcels this browser follows only it knows. */
  #isFollowed = (): boolean => localStorage.getItem(this.#mark()) !== null;
  #mark = (): string => `follow ${(this.dataset.page ?? '').slice(3)}`;
}

customElements.define('follow-parcel', FollowParcel);
