const LONG_SIDE = 1600
const QUALITY = 0.8

/**
 * A photo as it goes over a village's line: upright, at most 1600 pixels wide, a JPG without position or camera.
 * Rejects what this browser can't read as a picture.
 */
export async function smallJpeg(file: Blob): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!small) throw new Error('no picture')
  return small.arrayBuffer()
}
