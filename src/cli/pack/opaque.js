// In a frame without an origin, and beside a file, a browser lets a page fetch nothing: there the page that carries everything is the right one.
if (self.origin === 'null' || location.protocol === 'file:') location.replace(`./lights-on.html${location.search}${location.hash}`);
