package flexplek.platform.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address belongs to: of IPv6 the half that a house is given, since its other half is anybody's choice. */
final class Networks {

    private static final int HALF = 8;

    private Networks() {}

    static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= HALF ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF));
    }
}
