package flexplek.fault;

/**
 * In how many scans a JPEG is written, and whether each only adds to those before (ITU-T T.81, B.1.1.3): then all of them are
 * kept in memory until the last is read.
 */
record JpegScans(int count, boolean progressive) {

    private static final int MARKER = 0xFF;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /** As far as it can be read. */
    static JpegScans of(byte[] jpeg) {
        int count = 0;
        boolean progressive = false;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = at(jpeg, at + 1);
            if (at(jpeg, at) != MARKER || marker == MARKER) {
                at++;
            } else if (isAlone(marker)) {
                at += 2;
            } else {
                count += marker == START_OF_SCAN ? 1 : 0;
                progressive |= isProgressiveFrame(marker);
                at += 2 + Math.max(2, at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
            }
        }
        return new JpegScans(count, progressive);
    }

    private static int at(byte[] jpeg, int index) {
        return Byte.toUnsignedInt(jpeg[index]);
    }

    /** Without a length behind it; 0 is no marker but the byte FF of a scan. */
    private static boolean isAlone(int marker) {
        return marker == 0 || marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= END_OF_IMAGE);
    }

    /** SOF2, SOF6, SOF10 and SOF14. */
    private static boolean isProgressiveFrame(int marker) {
        return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    }
}
