import classes from './ContactOption.module.css';

/** A customer among others to choose from: the name, and what tells it from others of that name. */
export function ContactOption({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <span className={classes.option}>
      <bdi>{name}</bdi>
      {about === '' ? null : <span className={classes.about}>{about}</span>}
    </span>
  );
}
