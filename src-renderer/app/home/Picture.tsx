/** The picture of a project's first board, asked for when it is about to be seen and given back when it is out of view again. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTheme } from '../../ui/theme';
import { usePictures } from '../context';

export function Picture({ path, modified }: { readonly path: string; readonly modified: number }): ReactNode {
  const pictures = usePictures();
  const theme = useTheme();
  const box = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const [address, setAddress] = useState<string | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? false;
        setNear(isNear);
        if (!isNear) setAddress(null);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return undefined;
    let wanted = true;
    void pictures.of(path, modified, theme).then((made) => {
      if (wanted) setAddress(made);
    });
    return () => {
      wanted = false;
    };
  }, [near, path, modified, theme, pictures]);

  return (
    <span className="cx-picture" ref={box} aria-hidden>
      {address && <img src={address} alt="" />}
    </span>
  );
}
