/** The given name, which stands last in Vietnamese; screen readers hear the whole name. */
export function PersonName({ fullName }: { fullName: string }) {
  return (
    <>
      <span className="visually-hidden">{fullName}</span>
      <span aria-hidden="true" lang="vi">
        {fullName.split(' ').at(-1)} ▾
      </span>
    </>
  );
}
