import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Pictures for the README, small ones that are packed with the extension, and some that are only to be looked at. */
export type PicturePlace = 'docs' | 'walkthrough' | 'look';

/** The folder of each place. */
export type Pictures = Readonly<Record<PicturePlace, string>>;

/** Those of the documentation change only when somebody wants them to. */
export function picturesIn(root: string): Pictures {
  const look = join(root, 'out', 'vscode', 'screenshots');
  if (process.env.UPDATE_IMAGES) {
    return { docs: join(root, 'docs', 'images'), walkthrough: join(root, 'client', 'media', 'walkthrough'), look };
  }
  return { docs: look, walkthrough: join(look, 'walkthrough'), look };
}

/** Writes a picture with as few colours as an editor needs: a third of the size, and no difference to the eye. Returns its path. */
export async function keepPicture(picture: Uint8Array, folder: string, name: string): Promise<string> {
  const path = join(folder, `${name.replace(/[^\w-]/g, '_')}.png`);
  const small = await sharp(picture).png({ palette: true, effort: 10, dither: 0 }).toBuffer();
  await mkdir(folder, { recursive: true });
  await writeFile(path, small);
  return path;
}
