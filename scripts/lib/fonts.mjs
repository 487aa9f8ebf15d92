// The shipped fonts: the id used by layout and scene, the file in resources/fonts, where it comes from.
export const FONTS = [
  { id: 'regular', file: 'Inter-Regular.ttf', source: 'inter/400Regular/Inter_400Regular.ttf' },
  { id: 'italic', file: 'Inter-Italic.ttf', source: 'inter/400Regular_Italic/Inter_400Regular_Italic.ttf' },
  { id: 'semibold', file: 'Inter-SemiBold.ttf', source: 'inter/600SemiBold/Inter_600SemiBold.ttf' },
  { id: 'bold', file: 'Inter-Bold.ttf', source: 'inter/700Bold/Inter_700Bold.ttf' },
  { id: 'boldItalic', file: 'Inter-BoldItalic.ttf', source: 'inter/700Bold_Italic/Inter_700Bold_Italic.ttf' },
  { id: 'emoji', file: 'NotoEmoji-Regular.ttf', source: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf' },
];
