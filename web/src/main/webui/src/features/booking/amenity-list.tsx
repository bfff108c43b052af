import { Icon, isIcon } from '../../ui/icon';
import { useSpaceWords } from '../floor-plan/space-words';
import './amenity-list.css';

/** What a space has, each with its picture where there is one. */
export function AmenityList({ amenities }: { amenities: readonly string[] }) {
  const { amenityWord } = useSpaceWords();
  if (amenities.length === 0) {
    return null;
  }
  return (
    <ul className="fp-amenities">
      {amenities.map((amenity) => (
        <li key={amenity}>
          {isIcon(amenity) && <Icon name={amenity} />}
          {amenityWord(amenity)}
        </li>
      ))}
    </ul>
  );
}
