// A short address leads on; without JavaScript the page shows the same way as a link.
const verder = document.querySelector("[data-doorsturen]");
if (verder) location.replace(verder.href + location.search + location.hash);
