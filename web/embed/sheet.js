/**
 * The style of the element. All is important, since a host's own `*` rules would win otherwise; what is inside starts from
 * nothing of the host's. Called by embed/element.js.
 */

export const SHEET = `
:host {
  display: block !important;
  position: relative !important;
  float: none !important;
  transform: none !important;
  filter: none !important;
  visibility: visible !important;
  opacity: 1 !important;
  max-width: none !important;
  min-width: 0 !important;
  height: auto !important;
  max-height: none !important;
  overflow: visible !important;
  columns: auto !important;
}
.cover, button, iframe {
  all: initial;
  box-sizing: border-box;
}
.cover {
  display: block;
  padding: 1rem;
  border: 1px solid #8a8f98;
  border-radius: 6px;
  background: Canvas;
  color: CanvasText;
  color-scheme: light dark;
  font: 16px/1.5 system-ui, sans-serif;
}
button {
  display: block;
  margin-top: 0.75rem;
  padding: 0.5rem 1.25rem;
  border-radius: 6px;
  background: #1f5fbf;
  color: #fff;
  font: 600 16px/1.5 system-ui, sans-serif;
  cursor: pointer;
}
button:focus-visible {
  outline: 3px solid #1f5fbf;
  outline-offset: 2px;
}
iframe {
  display: block;
  width: 100%;
  height: 640px;
  border: 0;
}
.cover.started {
  display: none;
}
@media print {
  .cover.started {
    display: block;
  }
  button, iframe {
    display: none;
  }
}
`
