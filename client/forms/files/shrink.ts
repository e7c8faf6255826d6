const LONGEST_SIDE = 1_600;
const QUALITY = 0.82;
const SMALL_ENOUGH = 400_000;

/**
 * A photograph made small enough for a poor network, about 300 kB; by that it also loses the place
 * where it was taken. What is small or no picture is left as it is.
 */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_ENOUGH) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const smaller = await drawn(picture);
    picture.close();
    return smaller === null || smaller.size >= file.size
      ? file
      : new File([smaller], file.name.replace(/\.\w+$/u, '.jpg'), { type: 'image/jpeg' });
  } catch {
    // A picture that this browser cannot read may still be one that the server can.
    return file;
  }
}

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
}
