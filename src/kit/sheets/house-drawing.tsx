const rows = [0, 1, 2, 3];
const columns = [0, 1, 2];

/** Lantern House in lines, every window lit; it prints without colour. */
export function HouseDrawing() {
  return (
    <svg class="house-drawing" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
      <path d="M22 62 100 14 178 62" />
      <path d="M34 56V188H166V56" />
      {rows.flatMap((row) => columns.map((column) => (
        <g key={`${row}-${column}`} transform={`translate(${50 + column * 36} ${66 + row * 30})`}>
          <rect width="28" height="22" rx="2" />
          <path d="M14 0V22M0 11H28" />
          <path class="ray" d="M-5 -4-2 -1M33 -4 30 -1" />
        </g>
      )))}
      <path d="M12 188H188" />
    </svg>
  );
}
