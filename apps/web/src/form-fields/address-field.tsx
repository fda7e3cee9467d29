import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { PROVINCE_NAMES } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { marked } from '../components/marked-input.js';
import { useInstallation } from '../lib/installation.js';
import { CommuneSelect } from './commune-select.js';
import { isPartInvalid, type FieldInputProps, type FieldView } from './field-view.js';
import { partId } from './parts.js';

const Typed = z.object({
  street: z.string().catch(''),
  communeCode: z.string().catch(''),
  communeName: z.string().catch(''),
  provinceName: z.string().catch(''),
});

/** Code of a commune outside the installation's own province, whose list we do not hold. */
const OTHER_COMMUNE = 'OTHER';

const shortProvince = (name: string): string => name.replace(/^(?:Thành phố|Tỉnh)\s+/u, '');

/** An address that says nothing is no answer, so that an optional one can be emptied again. */
function addressOf(typed: z.infer<typeof Typed>, home: string): z.infer<typeof Typed> | undefined {
  const isBlank = [typed.street, typed.communeCode, typed.communeName].every((part) => part.trim() === '');
  return isBlank && typed.provinceName === home ? undefined : typed;
}

/** Street as typed, then commune and province; communes of the own province from the list of agencies. */
function AddressInput(props: FieldInputProps) {
  const { field, id, value, onChange, onLeave, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const home = shortProvince(useInstallation().provinceName);
  const typed = Typed.parse(typeof value === 'object' && value !== null ? value : {});
  const province = typed.provinceName || home;
  const isHome = province === home;
  const put = (change: Partial<z.infer<typeof Typed>>): void =>
    onChange(addressOf({ ...typed, provinceName: province, ...change }, home));
  const communeId = partId(field, 'communeCode');
  const isCommuneInvalid = isPartInvalid(props, 'communeCode', 'communeName');
  return (
    <Stack gap="sm">
      <TextInput
        id={id}
        label={t('address.street')}
        autoComplete="street-address"
        value={typed.street}
        {...marked({ isInvalid: isPartInvalid(props, 'street'), describedBy })}
        onBlur={onLeave}
        onChange={(event) => put({ street: event.currentTarget.value })}
      />
      <NativeSelect
        id={partId(field, 'provinceName')}
        label={t('address.province')}
        data={[...PROVINCE_NAMES]}
        value={province}
        onChange={(event) =>
          put({ provinceName: event.currentTarget.value, communeCode: '', communeName: '' })
        }
      />
      {isHome ? (
        <CommuneSelect
          id={communeId}
          label={t('address.commune')}
          code={typed.communeCode}
          isInvalid={isCommuneInvalid}
          describedBy={describedBy}
          onLeave={onLeave}
          onChoose={(communeCode, communeName) => put({ communeCode, communeName })}
        />
      ) : (
        <TextInput
          id={communeId}
          label={t('address.commune')}
          {...marked({ isInvalid: isCommuneInvalid, describedBy })}
          onBlur={onLeave}
          value={typed.communeName}
          onChange={(event) => put({ communeCode: OTHER_COMMUNE, communeName: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

export const addressField: FieldView = { Input: AddressInput, isGroup: true };
