/** The drawn signature, an SVG path in a box of 300 × 110, as the PNG that goes onto the paper. */
const WIDTH = 300
const HEIGHT = 110
const SCALE = 2

export function pngOf(path: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * SCALE
  canvas.height = HEIGHT * SCALE
  const brush = canvas.getContext('2d')!
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.scale(SCALE, SCALE)
  brush.lineWidth = 2.5
  brush.lineCap = brush.lineJoin = 'round'
  brush.stroke(new Path2D(path))
  return canvas.toDataURL('image/png')
}
