// The service worker of web push: shows what a parcel's page was asked to tell of.
self.addEventListener('push', (event) => {
  const { title, body, url } = event.data.json();
  const options = { body, icon: '/icon.svg', tag: url, data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.url));
});
